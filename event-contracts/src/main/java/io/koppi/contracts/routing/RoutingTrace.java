package io.koppi.contracts.routing;

/**
 * Why a contact went where it went.
 *
 * @param rule stable code: {@code customer-choice}, {@code place-name}, {@code post-code}, {@code channel-default}, {@code catch-all}
 * @param position which rule decided, from 1
 * @param of how many rules there were
 * @param because the matched value in the customer's or the tenant's words
 */
public record RoutingTrace(String rule, int position, int of, String because) {}
