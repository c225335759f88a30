using Microsoft.Extensions.DependencyInjection;
using Talaia.House.Composition;
using Talaia.Kernel.Access;

namespace Talaia.Web.Tests.Ui;

public sealed class AuditTextsTest
{
    [Fact]
    public void Every_act_has_words_and_every_word_an_act()
    {
        var acts = new ServiceCollection().AddTalaia(new HouseSettings("var")).Select(service => service.ImplementationInstance).OfType<KnownAct>().Select(act => $"audit.act.{act.Name}");
        var said = TextFile.Read(SourceFiles.All("texts.ca.json").Single(path => path.Contains("/Audit/", StringComparison.Ordinal))).Texts.Keys.Where(key => key.StartsWith("audit.act.", StringComparison.Ordinal) && key != "audit.act.any");
        Assert.Equal(acts.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }
}
