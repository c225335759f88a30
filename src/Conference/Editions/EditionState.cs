namespace Talaia.Conference.Editions;

/// <summary>Who may see an edition.</summary>
public enum EditionState
{
    /// <summary>The office.</summary>
    Draft,

    /// <summary>Everybody.</summary>
    Published,
}

/// <summary>Whether an edition takes registrations.</summary>
public enum RegistrationWindow
{
    NotYet,
    Open,
    Closed,
}
