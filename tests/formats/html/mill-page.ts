/** What a page that is read as an article says, in paragraphs. */
export const PARAGRAPHS = [
  'The mill, which had stood still for a year, turned again on Monday, and the whole town came to look at it.',
  'The miller had spent the winter on the wheel, and his daughter, who studies in the city, had paid for the wood.',
  'Nobody had believed that the stream would bear it, because the dam above the village had taken most of its water.',
  'By noon the first flour was sold, for twice what it costs in the market, to a baker who had waited since the morning.',
  'The mayor, who had voted against the loan, was among the guests, and bought a loaf of bread without a word.',
  'On Tuesday the wheel will rest again, so that the bearings can be oiled and the belts be drawn tighter than today.',
].map((text) => `<p>${text}</p>`);
/** Says where it stands. */
export const LINK = '<link rel="canonical" href="https://mill.example/turns">';
