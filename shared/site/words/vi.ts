import type { Words } from './types.ts';

export const VI: Words = {
  skip: 'Đến nội dung',
  home: 'Trang chủ',
  sections: 'Chuyên mục',
  topics: 'Chủ đề',
  authors: 'Tác giả',
  languages: 'Ngôn ngữ',
  latest: 'Mới nhất',
  newer: 'Bài mới hơn',
  older: 'Bài cũ hơn',
  updated: 'cập nhật',
  corrections: 'Đính chính',
  table: 'Bảng',
  subscribe: 'Theo dõi',
  aboutFeeds:
    'Nguồn tin mang đến cho bạn mọi bài mới, không cần tài khoản và không bị quảng cáo theo dõi. Hãy chép một địa chỉ vào trình đọc nguồn tin, chương trình tìm bài mới và hiển thị chúng.',
  allArticles: 'Tất cả bài viết',
  allFeeds: 'Mọi nguồn tin trong một tệp',
  more: 'Nguồn tin khác',
  otherFormats: 'Định dạng khác',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  notFound: 'Không tìm thấy',
  nothingThere: 'Không có gì ở địa chỉ này, hoặc không còn nữa.',
  nothing: 'Chưa có gì được đăng ở đây.',
};
