/** Of the emulators that the run was given, each process of tests has one to itself, by the number that Vitest gives it from 1 on. */
const endpoints = (process.env.AWS_ENDPOINT_URL ?? '').split(' ');
process.env.AWS_ENDPOINT_URL = endpoints.at(Number(process.env.VITEST_POOL_ID) - 1) ?? endpoints[0];
