import type { LanguagePack } from './shape/pack.ts';

/** Vietnamese. */
export const vi: LanguagePack = {
  tag: 'vi',
  stopWords:
    'của và là có trong được cho không các với những một đã người này khi để đến từ về ra vào tại cũng như năm',
  publication: {
    privatePosts: 'riêng tư, bảo vệ, được bảo vệ',
    asides: 'không (?:đăng|xuất bản)|chỉ dùng nội bộ|ghi chú nội bộ',
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
    notices:
      '(?:cấm|chưa được|không) (?:xuất bản|đăng|phát|phổ biến)|chưa duyệt|tài liệu mật|bản thảo|không (?:được )?(?:xuất bản|đăng|công bố)|lưu hành nội bộ|(?:chưa|chờ) (?:duyệt|biên tập|kiểm tra)|(?:luật sư|pháp chế) đang (?:đọc|xem)',
  },
  dates: {
    forenoon: 'sáng|SA',
    afternoon: 'chiều|tối|CH',
    published: 'đăng(?: lúc| ngày)?|xuất bản(?: lúc)?',
    updated: 'cập nhật(?: lúc| lần cuối)?',
    on: 'ngày|lúc',
    at: 'lúc',
    words: 'lúc ngày năm giờ phút sáng chiều tối sa ch',
    of: 'năm',
  },
  labels: {
    translator: 'dịch, biên dịch, người dịch',
    title: 'tiêu đề',
    dek: 'phụ đề, sapo',
    author:
      'bài và ảnh, ảnh và bài, bài ảnh, tin và ảnh, tin, tác giả, bài, bài viết, thực hiện, người viết, nội dung, ghi',
    reporter: 'phóng viên, pv, ctv, cộng tác viên',
    editor: 'biên tập, btv, biên tập viên, biên soạn, hiệu đính, thư ký tòa soạn',
    published:
      'ngày đăng, đăng ngày, xuất bản, đăng lúc, ngày xuất bản, ngày, thời gian, thời gian đăng, ngày giờ, ngày phát hành',
    updated: 'cập nhật, cập nhật lúc, cập nhật lần cuối, sửa đổi lần cuối, chỉnh sửa, ngày cập nhật',
    section: 'chuyên mục',
    tags: 'từ khóa, thẻ',
    source: 'nguồn, theo, nguồn tin',
    caption: 'chú thích ảnh, chú thích, trong ảnh, ảnh minh họa',
    photo: 'ảnh, hình, hình ảnh',
    contact:
      'mọi chi tiết xin liên hệ, liên hệ, liên hệ báo chí, thông tin liên hệ, liên hệ truyền thông, đầu mối liên hệ, thông tin báo chí, phòng báo chí',
    related:
      'xem thêm, đọc thêm, tin liên quan, bài liên quan, xem tiếp, có thể bạn quan tâm, tin cùng chuyên mục, mời xem thêm, đọc tiếp, đọc nhiều, mời đọc thêm, mời bạn đọc, tin cùng chủ đề, xem chi tiết, bài viết liên quan, đọc ngay, tin bài liên quan, tin tức liên quan',
    other: 'thời gian đọc, số chữ',
  },
  bylines: {
    buttons: 'chia sẻ, lưu, lưu bài',
    before:
      '(?:loạt )?bài(?: viết)?(?: của)?(?: nhóm (?:phóng viên|pv|tác giả))?|nhóm (?:phóng viên|pv|tác giả)|phóng viên|pv\\.?',
    and: 'và',
  },
  people: {
    // Surnames, which stand first.
    givenNames: 'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh mai lâm cao tạ',
    roles: 'pv ctv',
    nobody: 'không rõ, ẩn danh, vô danh, không có tác giả, tên của bạn, khách, quản trị viên',
    required: 'bắt buộc',
    organisations: 'báo đài',
  },
  desk: {
    notes: '(?:ghi chú|lưu ý|nhắn) (?:cho |gửi )?(?:ban biên tập|biên tập viên|biên tập|tòa soạn|toà soạn)',
    noteTo: 'gửi ban biên tập|gửi tòa soạn|gửi toà soạn',
  },
  documents: {
    untitled: 'không (?:có )?tiêu đề|chưa đặt tên',
  },
  lines: {
    press: 'báo chí|truyền thông',
    contacts: 'để biết thêm (?:thông tin|chi tiết)|mọi (?:chi tiết|thông tin)|thông tin chi tiết',
    buttons: 'chia sẻ, bình luận, in bài, lưu bài, ý kiến bạn đọc, đăng ký, thích, sao chép liên kết',
    endsInMarks: 'hết',
    releases: 'thông cáo báo chí, tin nóng, tin mới, thông tin báo chí, tin khẩn, tin độc quyền, bản tin báo chí',
    sections:
      'chính trị, kinh tế, văn hóa, xã hội, thế giới, thể thao, thời sự, giáo dục, đời sống, pháp luật, sức khỏe, khoa học, môi trường, ý kiến, du lịch, giải trí, công nghệ, phóng sự, phỏng vấn, độc quyền, giao thông, thời tiết, lịch sử, sách, âm nhạc, bất động sản, xe, bạn đọc, góc nhìn, phân tích, địa phương, nông nghiệp, chính trị - xã hội, văn hóa - giải trí, nhịp sống, an ninh, tin nhanh',
    reserved: '(?:mọi|tất cả các) quyền được bảo lưu|bản quyền thuộc|bản quyền (?:thuộc|©)|cấm sao chép',
    invitations:
      'theo dõi (?:chúng tôi|báo|kênh)|chia sẻ|đăng ký (?:nhận|kênh|theo)|tải ứng dụng|bản quyền thuộc|tải (?:ứng dụng|app)|giữ bản quyền|mời (?:bạn|quý) (?:đọc|độc giả)|theo dõi|đăng ký nhận',
    telephone: 'điện thoại|đt|sđt',
    sourcedFrom: 'theo|nguồn',
    counted: 'bình luận|lượt xem',
  },
  captions: {
    creditsInBrackets: 'ảnh|hình',
    pictures: 'ảnh, hình',
  },
  pages: {
    aboutAuthor: '(?:về|giới thiệu) tác giả',
    related: 'đọc nhiều(?: nhất)?|tin nổi bật|tin mới(?: nhất)?|tin liên quan',
    filed: 'chủ đề|chuyên mục',
    readers: 'bình luận|ý kiến bạn đọc',
    reply: 'trả lời',
    accept: 'đồng ý|chấp nhận',
    cookies: 'cookie',
    advertisement: 'quảng cáo',
    subscribers:
      '(?:nội dung|bài viết) (?:này )?(?:chỉ )?dành (?:riêng )?cho (?:thành viên|người đăng ký|độc giả trả phí|hội viên).*|đăng (?:ký|nhập) để (?:đọc|xem) tiếp.*',
    scripts: 'bật|kích hoạt|yêu cầu',
    failure: 'lỗi',
    errors:
      'không tìm thấy (?:trang|nội dung).{0,40}|trang .{0,60}?không (?:tồn tại|tìm thấy)|truy cập bị từ chối|lỗi máy chủ|đã (?:xảy ra lỗi|có lỗi xảy ra)',
    logins: 'đăng nhập|đăng ký(?: tài khoản)?',
    humans: '(?:xác nhận|xác minh) (?:rằng )?bạn (?:là (?:con )?người|không phải (?:là )?(?:robot|người máy))',
    interruptions: 'quảng cáo xem tiếp|bài viết tiếp tục.{0,20}',
  },
  mails: {
    passingOn:
      '(?:nhờ|xin|vui lòng) (?:cho )?đăng(?: (?:bài|tin)(?: (?:này|bên dưới|dưới đây))?)?|để đăng|cho trang web|sẵn sàng đăng|bài (?:viết )?(?:ở )?(?:bên )?dưới(?: đây)?',
    keeping:
      'bí mật|bảo mật|mật\\b|giữa chúng ta|đừng|không (?:đăng|được|chia|chuyển|phổ|công)|chưa|cấm|riêng tư|nội bộ|trước|sau khi|cho đến|chỉ dành|chờ|đợi|giữ',
    sendings: 'bài, bài viết',
    closings:
      '(?:xin )?trân trọng(?: cảm ơn| kính chào)?|kính chào|chào trân trọng|(?:trân trọng|thân(?: ái| mến)?|kính thư|xin cảm ơn|cảm ơn(?: anh| chị| bạn)?)',
    covering:
      '(?:(?:tôi|em|chúng tôi)(?: xin)? (?:gửi|chuyển)|dưới đây là|mong (?:anh|chị|tòa soạn|ban)|vui lòng|nếu có (?:gì|thắc mắc)|xem file|xin gửi|bài (?:viết )?(?:dưới|đính kèm))|(?:đính kèm|gửi (?:anh|chị|bạn|tòa soạn)|em gửi|tôi gửi)',
    device: 'được gửi từ|đã gửi từ',
    headers: 'từ ngày gửi đến tới chủ-đề',
    wrote: 'đã viết',
    original: 'thư gốc|tin nhắn gốc',
    forwarded: '(?:thư|tin nhắn)(?: đã)? (?:được )?chuyển tiếp',
    prefixes: 'trl cht',
    disclaimers: '(?:email này|thư (?:điện tử )?này|thông tin trong)',
    confidential: 'bảo mật|bí mật|người nhận|nhầm',
    leave: 'hủy đăng ký',
    forwards: 'cht',
    automatic: 'trả lời tự động',
  },
  letters: {
    salutations: 'kính (?:gửi|thưa)|chào|xin chào|thân gửi|gửi',
    salutationsAlone: 'xin chào|chào (?:anh|chị|các bạn|cả nhà|mọi người)',
  },
  notices: {
    restNotForReaders: 'thông tin (?:dưới đây|sau đây) không (?:dùng )?để (?:đăng|công bố)',
    withdrawn: '(?:HỦY TIN|HUỶ TIN|RÚT TIN|Hủy tin|Rút tin)(?:\\s*[:：–—-]|$)',
  },
  embargo: {
    publishing: 'đăng(?: tải)?|công bố|phát hành|đưa tin|phổ biến|xuất bản',
    banning: 'không|cấm|chưa|chỉ',
    lifting: 'embargo|thông tin (?:bị )?hạn chế',
    until: 'trước|đến|chỉ',
    around: 'được|trước|sau|đến|cho|từ|bị|ngày|lúc|phép|vào|khi|tin|bài|xin|vui lòng|đề nghị|thời điểm',
    none: 'không',
    holds: '(?:cấm (?:đăng|phát|công bố)|không (?:đăng|công bố)|embargo)\\s*(?:[:：]|trước|cho đến|đến)',
    fillers: 'trước đến cho ngày lúc',
  },
  corrections: {
    labels: 'đính chính, cải chính',
  },
  papers: {
    resumes: 'sơ yếu lý lịch|c\\.?v\\.?',
    resumeParts:
      'kinh nghiệm làm việc|(?:trình độ )?học vấn|kỹ năng|ngoại ngữ|ngày sinh|thông tin cá nhân|sở thích|quốc tịch',
    tasks: '(?:việc cần làm|danh sách (?:việc cần làm|công việc|mua sắm|đi chợ)|cần mua|cần làm)',
    days: 'hôm nay ngày mai tuần này cho',
    contacts: '(?:danh bạ|danh sách liên hệ|số điện thoại)(?: \\S+)?',
    logins: 'mật khẩu|tài khoản(?: và mật khẩu)?',
    minutes: 'biên bản (?:cuộc )?họp(?: \\S+){0,4}',
    agendas: '(?:chương trình|nội dung) (?:cuộc )?họp(?: \\S+){0,4}',
    attendance: 'có mặt|thành phần(?: tham dự)?|tham dự|vắng mặt|thư ký|chủ trì|cuộc họp tiếp theo|phân công',
    invoices: 'hóa đơn, hoá đơn',
  },
};
