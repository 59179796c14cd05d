import type { Words } from './types.ts';

export const BN: Words = {
  skip: 'মূল লেখায় যান',
  home: 'প্রচ্ছদ',
  sections: 'বিভাগ',
  topics: 'বিষয়',
  authors: 'লেখক',
  languages: 'ভাষা',
  latest: 'সর্বশেষ',
  newer: 'নতুন খবর',
  older: 'পুরোনো খবর',
  updated: 'হালনাগাদ',
  corrections: 'সংশোধনী',
  table: 'সারণি',
  subscribe: 'সাবস্ক্রাইব',
  aboutFeeds:
    'ফিড প্রতিটি নতুন লেখা আপনার কাছে আনে, অ্যাকাউন্ট ছাড়া এবং পিছু নেওয়া বিজ্ঞাপন ছাড়া। একটি ঠিকানা ফিড রিডারে কপি করুন: প্রোগ্রামটি নতুন লেখা খুঁজে দেখায়।',
  allArticles: 'সব লেখা',
  allFeeds: 'সব ফিড এক ফাইলে',
  more: 'আরও ফিড',
  otherFormats: 'অন্য বিন্যাস',
  copy: 'কপি',
  copied: 'কপি হয়েছে',
  notFound: 'পাওয়া যায়নি',
  nothingThere: 'এই ঠিকানায় কিছু নেই, বা আর নেই।',
  nothing: 'এখানে এখনও কিছু প্রকাশিত হয়নি।',
};
