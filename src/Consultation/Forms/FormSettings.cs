namespace Talaia.Consultation.Forms;

/// <summary>The settings of a form.</summary>
/// <param name="Id">Stable from version to version; that of the file's name where its author gave none.</param>
/// <param name="Title">The identifier where its author gave none.</param>
/// <param name="DefaultLanguage">As texts name it.</param>
/// <param name="Written">What the sheet of settings says, by the name of XLSForm: <c>id_string</c>, <c>title</c>, <c>version</c>, <c>style</c>, <c>instance_name</c>…</param>
public sealed record FormSettings(string? Id, string? Title, string DefaultLanguage, IReadOnlyDictionary<string, string> Written)
{
    public string? Version => Written.GetValueOrDefault("version");

    /// <summary>How it is shown; <c>pages</c> makes each group at the top a page.</summary>
    public string? Style => Written.GetValueOrDefault("style");

    /// <summary>An expression that names a response.</summary>
    public string? InstanceName => Written.GetValueOrDefault("instance_name");

    public bool AllowsChoiceDuplicates => YesNo.Of(Written.GetValueOrDefault("allow_choice_duplicates")) == true;

    /// <summary>Whether the identifier is only the name of the file.</summary>
    public bool IdIsFileName => !Written.ContainsKey("id_string");
}
