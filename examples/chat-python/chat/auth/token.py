"""Tokens of sessions."""

import hashlib
import hmac

SECRET = b"for the example only"


def sign(user_id):
    return hmac.new(SECRET, user_id.encode(), hashlib.sha256).hexdigest()
