package dev.outputhub.prompt.usage;

import java.util.HashMap;

/** Another service's answer: how many of its records carry each term. A class of its own, so that the reader knows the types. */
class RemoteCounts extends HashMap<String, Integer> {}
