using System.Text;
using FsCheck.Xunit;
using Talaia.Innovation.Methodologies;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Tests.Methodologies;

public sealed class YamlDocumentTests
{
    [Theory]
    [InlineData("a: &x 1\nb: 2", "anchor", 1)]
    [InlineData("a: 1\nb: *x", "alias", 2)]
    [InlineData("a: !!binary aGk=", "tag", 1)]
    [InlineData("a: 1\nb: 2\na: 3", "duplicate-key", 3)]
    [InlineData("a: 1\n---\nb: 2", "more-documents", 2)]
    [InlineData("a: [1, 2\nb: 3", "yaml", 1)]
    [InlineData("a: \"open", "yaml", 1)]
    [InlineData("", "empty", 1)]
    public void What_is_dangerous_or_broken_is_refused_with_its_line(string yaml, string code, int line)
    {
        var problem = Assert.Single(Assert.Throws<InputException>(() => Yaml.Read(yaml)).Problems);

        Assert.Equal(code, problem.Code);
        Assert.InRange(problem.Where!.Line!.Value, line, line + 1);
    }

    [Fact]
    public void Too_deep_and_too_large_are_refused()
    {
        Assert.Equal("too-deep", Refused(new string('[', 40) + new string(']', 40)));
        Assert.Equal("too-large", Refused("a: " + new string('x', YamlDocument.MostBytes)));
    }

    [Property]
    public void No_text_brings_the_reader_down(string? text)
    {
        try
        {
            CheckMethodology.All(Yaml.Read(text ?? ""));
        }
        catch (InputException)
        {
            // Refused is fine; anything else is not.
        }
    }

    [Property]
    public void No_cut_or_changed_file_brings_the_reader_down(ushort at, char put)
    {
        var sound = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Yaml.Sound));
        var place = at % sound.Length;
        foreach (var broken in new[] { sound[..place], sound[..place] + put + sound[(place + 1)..] })
        {
            try
            {
                CheckMethodology.All(Yaml.Read(broken));
            }
            catch (InputException)
            {
                // Refused is fine; anything else is not.
            }
        }
    }

    private static string Refused(string yaml) => Assert.Throws<InputException>(() => Yaml.Read(yaml)).Problems[0].Code;
}
