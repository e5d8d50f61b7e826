package masthead.membership.gift;

enum GiftRole {
    GIVER,
    RECIPIENT
}
