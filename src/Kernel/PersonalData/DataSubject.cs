namespace Talaia.Kernel.PersonalData;

/// <summary>The person whose data it is about.</summary>
/// <param name="Email">In lower case.</param>
public sealed record DataSubject(Guid Id, string Email)
{
    /// <summary>How acts, links and the audit log name the person.</summary>
    public string Actor => Id.ToString();
}
