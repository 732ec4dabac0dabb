"""What contributors write by mistake, laid over the harbour, and what the check answers."""
