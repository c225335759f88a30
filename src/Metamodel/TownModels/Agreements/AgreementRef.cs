using System.Globalization;
using Talaia.Kernel.Links;

namespace Talaia.Metamodel.TownModels.Agreements;

/// <summary>How links and the audit log name an agreement: `codi6/number`.</summary>
public static class AgreementRef
{
    public const string Kind = "agreement";

    public static Ref To(string codi6, int number) => new(Kind, string.Create(CultureInfo.InvariantCulture, $"{codi6}/{number}"));

    public static bool TryParse(string key, out string codi6, out int number)
    {
        var parts = key.Split('/');
        (codi6, number) = (parts[0], 0);
        return parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
