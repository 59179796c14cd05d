"""Prints what feedparser reads in each of the given files, as JSON."""
import json
import sys

import feedparser


def instant(parsed):
    return '%04d-%02d-%02dT%02d:%02d:%02dZ' % parsed[:6] if parsed else None


def read(path):
    with open(path, 'rb') as file:
        parsed = feedparser.parse(file.read())
    return {
        'broken': bool(parsed.bozo),
        'version': parsed.version,
        'title': parsed.feed.get('title'),
        'entries': [
            {
                'id': entry.id,
                'title': entry.title,
                'titleType': entry.title_detail.type,
                'link': entry.link,
                'published': instant(entry.get('published_parsed')),
                'updated': instant(entry.get('updated_parsed')),
                'authors': [author.get('name') for author in entry.get('authors', []) if author],
                'tags': [tag.term for tag in entry.get('tags', [])],
                'enclosures': [
                    [enclosure.get('href'), enclosure.get('type'), enclosure.get('length')]
                    for enclosure in entry.get('enclosures', [])
                ],
                'summary': entry.get('summary'),
                'contents': [content.value for content in entry.get('content', [])],
            }
            for entry in parsed.entries
        ],
    }


print(json.dumps([read(path) for path in sys.argv[1:]]))
