using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Talaia.House.Composition;
using Talaia.Kernel.Access;

namespace Talaia.Architecture.Tests;

/// <summary>Acts that are written and acts that are declared are the same acts.</summary>
public sealed partial class ActTest
{
    private static readonly Dictionary<string, KnownAct> Declared =
        new ServiceCollection().AddTalaia(new HouseSettings("var")).Where(service => service.ImplementationInstance is KnownAct).Select(service => (KnownAct)service.ImplementationInstance!).ToDictionary(act => act.Name);

    private static readonly List<string> Written =
        [.. Directory.GetFiles(Path.Combine(Rooms.Root, "src"), "*.cs", SearchOption.AllDirectories).SelectMany(path => Act().Matches(File.ReadAllText(path))).Select(match => match.Groups["act"].Value)];

    [GeneratedRegex("""new AuditEntry\([^,]+, "(?<act>[^"]+)""")]
    private static partial Regex Act();

    [Fact]
    public void Every_act_that_is_written_is_declared_with_who_may_do_it()
    {
        Assert.NotEmpty(Written);
        Assert.Empty(Written.Except(Declared.Keys));
    }

    [Fact]
    public void Every_declared_act_is_written_somewhere() => Assert.Empty(Declared.Keys.Except(Written));

    [Fact]
    public void Every_act_needs_permissions_that_exist() => Assert.Empty(Declared.Values.SelectMany(act => act.AnyOf).Except(Permission.All));
}
