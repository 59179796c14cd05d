import type { LanguagePack } from './shape/pack.ts';

/** Vietnamese. */
export const vi: LanguagePack = {
  tag: 'vi',
  stopWords:
    'của và là có trong được cho không các với những một đã người này khi để đến từ về ra vào tại cũng như năm',
  publication: {
    public: 'xuất bản, đã xuất bản, đã đăng, công khai, sẵn sàng, hoàn thành, hoàn tất, đã duyệt',
    held: 'nháp, bản nháp, đang viết, đang thực hiện, đang duyệt, chờ duyệt, đang chờ, đã lên lịch, hẹn giờ, chưa xuất bản, chưa đăng, ẩn, đã ẩn, riêng tư, nội bộ, bí mật, lưu trữ, đã lưu trữ, đã xóa, đã xoá, thùng rác, đã gỡ',
    everybody: 'mọi người',
    yes: 'có',
    no: 'không',
    fields: {
      status: 'trạng thái',
      hidden: 'nháp, bản nháp, riêng tư, ẩn',
      public: 'công khai',
      published: 'xuất bản',
      password: 'mật khẩu',
    },
    draft: 'bản nháp|nháp',
    notices: 'không (?:được )?(?:xuất bản|đăng|công bố)|lưu hành nội bộ',
  },
  people: {
    nobody: 'không rõ, ẩn danh, vô danh, không có tác giả, tên của bạn, khách, quản trị viên',
    required: 'bắt buộc',
  },
  pages: {
    readers: 'bình luận|ý kiến bạn đọc',
    reply: 'trả lời',
    accept: 'đồng ý|chấp nhận',
    cookies: 'cookie',
  },
};
