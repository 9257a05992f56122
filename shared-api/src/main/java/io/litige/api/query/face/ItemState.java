package io.litige.api.query.face;

import io.litige.api.value.DisputedItem;
import io.litige.api.value.Money;

/**
 * One contested amount in the accounts (requirement 75); what is open, paid, credited, cleared and given up is always
 * its original amount.
 *
 * @param id the n-th contested amount of its ground, such as {@code G2.1}
 * @param givenUp the customer does not contest it any more
 * @param held kept from dunning and collection
 * @param toCollect released to collection
 */
public record ItemState(
        String id,
        String ground,
        DisputedItem item,
        Money original,
        Money open,
        Money paid,
        Money credited,
        Money cleared,
        Money givenUp,
        Money held,
        Money toCollect) {}
