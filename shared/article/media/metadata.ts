/** What files tell beside what is seen and heard of them. */
export type Metadata =
  | 'position'
  | 'serial-number'
  | 'owner'
  | 'thumbnail'
  | 'maker-notes'
  | 'comment'
  | 'camera'
  | 'xmp'
  | 'credentials'
  | 'track'
  | 'tags'
  | 'other'
  | 'behind-the-end';
