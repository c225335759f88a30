using Talaia.Kernel.Wording;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Languages;
using Talaia.Web.Ui;

namespace Talaia.Web.Tests.Ui;

/// <summary>Renders the shared components with the real texts; what surrounds a page can be changed before the first rendering.</summary>
public abstract class ShellContext : BunitContext
{
    protected ShellContext()
    {
        Services.AddSingleton(new Assets(new Dictionary<string, string>
        {
            ["talaia.css"] = "talaia-A.css",
            ["talaia.js"] = "talaia-B.js",
            ["fonts/source-sans-3-latin-wght-normal.woff2"] = "fonts/sans.woff2",
            ["fonts/source-serif-4-latin-wght-normal.woff2"] = "fonts/serif.woff2",
        }));
        Services.AddSingleton(Texts.Embedded(strict: true, typeof(Shell).Assembly));
        Services.AddScoped(_ => Surroundings);
        Services.AddScoped(provider => new Say(provider.GetRequiredService<Texts>(), provider.GetRequiredService<Frame>().Language));
    }

    internal Frame Surroundings { get; set; } = new() { Language = Language.Catalan, Home = "/ca" };
}
