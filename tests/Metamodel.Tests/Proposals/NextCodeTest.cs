using FsCheck.Xunit;
using Talaia.Metamodel.Proposals;

namespace Talaia.Metamodel.Tests.Proposals;

public sealed class NextCodeTest
{
    [Property]
    public bool A_new_code_is_none_of_those_used_and_stands_under_its_parent(byte[] numbers)
    {
        string[] known = [.. numbers.Select(number => $"A.{number}"), "A.x", "B.1", "A", .. numbers.Select(number => $"A.{number}.9")];
        var code = NextCode.Under("A", known);
        return !known.Contains(code) && code.StartsWith("A.", StringComparison.Ordinal) && int.Parse(code[2..]) > 0;
    }
}
