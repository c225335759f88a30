namespace Talaia.Territory.People;

/// <summary>What a person does in the office, or for a municipality.</summary>
public static class Role
{
    public const string Administrator = "administrator";
    public const string Manager = "manager";
    public const string Steward = "steward";
    public const string Analyst = "analyst";
    public const string Editor = "editor";
    public const string Organiser = "organiser";
    public const string Rapporteur = "rapporteur";

    /// <summary>Answers for the municipality: hands out sections and submits.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Answers the sections handed over.</summary>
    public const string Respondent = "respondent";

    /// <summary>Reads what its municipality may read.</summary>
    public const string Reader = "reader";

    public static IReadOnlyList<string> OfOffice { get; } = [Administrator, Manager, Steward, Analyst, Editor, Organiser, Rapporteur];

    public static IReadOnlyList<string> OfMunicipality { get; } = [Coordinator, Respondent, Reader];
}
