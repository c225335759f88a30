namespace Talaia.Web.Tests.External;

/// <summary>Nobody: what VÀLid would say of people who do not exist, by each method. The numbers are those of the guide's examples or of no register.</summary>
internal static class People
{
    public const string TaxNumber = "P9999900E";

    /// <summary>By idCAT Mòbil, with everything that it may give.</summary>
    public static Dictionary<string, string> Mobile { get; } = new()
    {
        ["identifier"] = "99999999R", ["identifierType"] = "1", ["prefix"] = "0034", ["phone"] = "600000000", ["name"] = "Persona", ["surnames"] = "De Prova",
        ["email"] = "persona@prova.talaia.example", ["method"] = "idcatmobil", ["assuranceLevel"] = "substantial",
    };

    /// <summary>The same person by the certificate of a public employee.</summary>
    public static Dictionary<string, string> Employee { get; } = new()
    {
        ["identifier"] = "99999999R", ["name"] = "PERSONA", ["surnames"] = "DE PROVA", ["method"] = "certificat", ["assuranceLevel"] = "high",
        ["certificateType"] = "5", ["companyId"] = $"VATES-{TaxNumber}", ["companyName"] = "Ajuntament de Prova",
    };

    /// <summary>The same person by Cl@ve.</summary>
    public static Dictionary<string, string> Clave { get; } = new() { ["identifier"] = "99999999R", ["method"] = "clave", ["assuranceLevel"] = "substantial" };

    public static Dictionary<string, string> With(this Dictionary<string, string> person, string name, string? value)
    {
        var changed = new Dictionary<string, string>(person);
        changed.Remove(name);
        if (value is not null)
            changed[name] = value;
        return changed;
    }
}
