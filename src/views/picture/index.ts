/** A case as a picture, a page, a diagram and a calendar: pure functions of its record. */
export { type CalendarOptions, icsCalendar, LONGEST_SPAN } from './calendar.ts';
export { htmlMemo } from './html.ts';
export { mermaidTimeline } from './mermaid.ts';
export { type PictureOptions, svgPicture } from './svg.ts';
