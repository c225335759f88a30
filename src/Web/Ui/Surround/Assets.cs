using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace Talaia.Web.Ui;

/// <summary>Addresses of style sheet, script and fonts, whose names carry a hash of their content and may be kept for ever.</summary>
public sealed class Assets
{
    private readonly Dictionary<string, string> _files;

    /// <exception cref="InvalidOperationException">The bundle was not built.</exception>
    public Assets(IFileProvider webRoot)
    {
        var manifest = webRoot.GetFileInfo("built/manifest.json");
        if (!manifest.Exists)
            throw new InvalidOperationException("wwwroot/built/manifest.json is missing: build src/Web, which bundles theme and client.");
        using var stream = manifest.CreateReadStream();
        _files = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    internal Assets(Dictionary<string, string> files) => _files = files;

    public string StyleSheet => Address("talaia.css");

    public string Script => Address("talaia.js");

    /// <summary>The script of pages that show a form, beside that of every page.</summary>
    public string FormScript => Address("form.js");

    /// <summary>The script of pages that ask for places on a map.</summary>
    public string PlaceScript => Address("place.js");

    /// <summary>The script of the editor of forms, beside that of every page.</summary>
    public string EditorScript => Address("editor.js");

    /// <summary>The two fonts that every page shows at once, worth fetching before the style sheet asks for them.</summary>
    public IEnumerable<string> FirstFonts =>
        [Address("fonts/source-sans-3-latin-wght-normal.woff2"), Address("fonts/source-serif-4-latin-wght-normal.woff2")];

    /// <exception cref="KeyNotFoundException">The bundle has no such file.</exception>
    public string Address(string name) => "/built/" + _files[name];
}
