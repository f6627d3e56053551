package potok.orders.serviceorder;

import potok.identity.UserId;

/** A technician of the order's city, with what the choice looks at. */
public record TechnicianCandidate(
        UserId technician,
        String login,
        boolean knowsEquipment,
        int openOrdersThatDay,
        boolean servedClientBefore,
        boolean passedOver) {}
