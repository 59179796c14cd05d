"""Subscribes with Flask-WebSub to the address that it is given, and prints a line of JSON for each thing that happens; takes
`renew`, `unsubscribe` and the end of its input."""
import hashlib
import json
import os
import sys
import tempfile
import threading

from flask import Flask
from flask_websub import subscriber as websub
from werkzeug.serving import make_server

# It gives a secret to hubs over TLS alone, and over loopback there is none.
websub.is_secure = lambda url: True


def tell(what, **more):
    print(json.dumps({'what': what, **more}), flush=True)


app = Flask('subscriber')
database = os.path.join(tempfile.mkdtemp(dir=sys.argv[2]), 'subscriber.sqlite')
subscriber = websub.Subscriber(websub.SQLite3SubscriberStorage(database),
                               websub.SQLite3TempSubscriberStorage(database))
app.register_blueprint(subscriber.build_blueprint(url_prefix='/callbacks'))
# Called only with a body whose signature is right.
subscriber.add_listener(lambda topic, callback, body: tell('told', topic=topic, digest=hashlib.sha256(body).hexdigest()))
subscriber.add_success_handler(lambda topic, callback, mode: tell(mode, topic=topic))
subscriber.add_error_handler(lambda topic, callback, reason: tell('failed', topic=topic, reason=reason))

server = make_server('127.0.0.1', 0, app, threaded=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
app.config['SERVER_NAME'] = f'127.0.0.1:{server.server_port}'

with app.app_context():
    found = websub.discover(sys.argv[1])
    tell('found', **found)
    callback = subscriber.subscribe(**found)
    for line in sys.stdin:
        getattr(subscriber, line.strip())(callback)
server.shutdown()
