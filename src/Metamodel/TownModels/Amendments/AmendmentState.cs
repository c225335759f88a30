namespace Talaia.Metamodel.TownModels.Amendments;

public enum AmendmentState
{
    Filed,
    Accepted,
    Refused,
}
