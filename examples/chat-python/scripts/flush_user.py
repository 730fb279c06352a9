"""Removes what is stored of a user. Run by hand, with a connection of its own."""

import sys

import redis


def main(user_id):
    client = redis.Redis()
    for key in client.scan_iter(f"user:{user_id}:*"):
        client.delete(key)


if __name__ == "__main__":
    main(sys.argv[1])
