using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Translation;
using Talaia.Web.Languages;

namespace Talaia.Web.Tests.Ui;

public sealed class FillGapsButtonTests : ShellContext
{
    [Fact]
    public void Without_Apertium_there_is_no_button()
    {
        Services.AddSingleton(_ => new FillGaps(Apertium.OnPath("/nowhere")));
        Assert.Empty(Render<FillGapsButton>().Markup);
    }

    [Fact]
    public void With_Apertium_there_is_one()
    {
        Services.AddSingleton(_ => new FillGaps(Apertium.OnPath(Environment.GetEnvironmentVariable("PATH"))));
        var button = Render<FillGapsButton>();
        button.WaitForAssertion(() => Assert.Equal("fill-gaps", button.Find("button[type=submit]").GetAttribute("name")), TimeSpan.FromSeconds(20));
    }
}
