namespace Talaia.Conference.Sessions;

/// <summary>For whom the conference is: any of the three; a person who registers is one.</summary>
[Flags]
public enum Profiles
{
    None = 0,

    /// <summary>Mayors and councillors.</summary>
    Political = 1,

    /// <summary>Technical staff.</summary>
    Technical = 2,

    /// <summary>Municipal managers and secretaries.</summary>
    Managerial = 4,
    All = Political | Technical | Managerial,
}

/// <summary>The three profiles apart.</summary>
public static class ProfileList
{
    public static IReadOnlyList<Profiles> Each { get; } = [Profiles.Political, Profiles.Technical, Profiles.Managerial];

    public static IReadOnlyList<Profiles> In(Profiles profiles) => [.. Each.Where(profile => profiles.HasFlag(profile))];
}
