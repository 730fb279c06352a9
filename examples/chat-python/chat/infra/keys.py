"""Keys that keep users apart."""


def user_key(user_id, name):
    return f"user:{user_id}:{name}"
