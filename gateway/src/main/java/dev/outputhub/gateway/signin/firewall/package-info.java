/** Refuses addresses and headers that two parties could read differently. */
@NullMarked
package dev.outputhub.gateway.signin.firewall;

import org.jspecify.annotations.NullMarked;
