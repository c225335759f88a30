"""A mail server for the tests: keeps what it takes in a Maildir, knows no address that begins with "nobody", and puts off those that begin with "busy"."""

from aiosmtpd.handlers import Mailbox


class Postbox(Mailbox):
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return "550 5.1.1 No such mailbox here"
        if address.startswith("busy"):
            return "451 4.2.0 Come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"
