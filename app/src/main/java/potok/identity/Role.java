package potok.identity;

/** Roles of the requirements' role table, widest rights first; a user's roles are also the engine's groups. */
public enum Role {
    ADMIN,
    ORG_ADMIN,
    MANAGER,
    OPERATOR,
    PICKUP_STAFF,
    COURIER,
    TECHNICIAN,
    REPRESENTATIVE,
    ANALYST,
    TRAINER,
    SUPPORT_L1,
    SUPPORT_L2,
    SUPPORT_L3,
    SUPPORT_L4,
    ACCOUNTANT,
    SHIPPER,
    DRIVER,
    CLIENT
}
