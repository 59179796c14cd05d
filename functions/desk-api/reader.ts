// The process in which what an editor has not uploaded yet is read: the same as for what is uploaded.
import '../ingest/reader.ts';
