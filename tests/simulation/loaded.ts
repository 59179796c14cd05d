/**
 * What the product loads with the first that needs it, loaded already: a process of a history waits for a file of the real machine while
 * the simulation's time goes on.
 */
import '../../shared/formats/containers/container.ts';
import '../../shared/formats/sidecar/sidecar.ts';
import '../../shared/formats/zip/archive.ts';
import '../../shared/pipeline/ingest/held-against.ts';
