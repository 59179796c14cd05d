"""Asks for a feed as an aggregator does, with what it was answered before, and prints what feedparser reads in it, as JSON."""
import json
import sys

import feedparser

url, etag, modified = sys.argv[1:]
parsed = feedparser.parse(url, etag=etag or None, modified=modified or None)
print(json.dumps({
    'status': parsed.status,
    'broken': bool(parsed.bozo),
    'etag': parsed.get('etag', ''),
    'modified': parsed.get('modified', ''),
    'links': [[link.rel, link.href] for link in parsed.feed.get('links', [])],
    'entries': [
        {
            'title': entry.title,
            'link': entry.link,
            'html': entry.content[0].value if 'content' in entry else entry.summary,
        }
        for entry in parsed.entries
    ],
}))
