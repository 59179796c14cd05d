"""Reads pages from standard input, one a line in Base64, and writes what trafilatura makes of each, as JSON."""
import base64
import json
import sys

from trafilatura import bare_extraction, extract

for line in sys.stdin:
    page = base64.b64decode(line)
    text = extract(page, include_comments=False, include_tables=True, include_formatting=False)
    found = bare_extraction(page, with_metadata=True)
    answer = None if text is None else {
        'text': text,
        'title': found and found.title or None,
        'date': found and found.date or None,
        'authors': [name.strip() for name in (found and found.author or '').split(';') if name.strip()],
    }
    print(json.dumps({k: v for k, v in answer.items() if v is not None} if answer else None), flush=True)
