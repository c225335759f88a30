using Talaia.Web.Hosting;

namespace Talaia.Web.Statements;

/// <summary>How visitors reach the office: the e-mail address of the setting `TALAIA_CONTACT`.</summary>
internal sealed class Contact(IConfiguration configuration, Installation installation)
{
    public const string Setting = "TALAIA_CONTACT";

    /// <summary>Null where the office has not given one; in a demonstration a fictitious one.</summary>
    public string? Email =>
        configuration[Setting] is { Length: > 0 } email ? email : installation.IsDemonstration ? "oficina@demo.talaia.example" : null;
}
