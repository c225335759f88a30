using System.Globalization;
using Talaia.Kernel.Links;

namespace Talaia.Metamodel.Proposals;

/// <summary>How links and the audit log name a proposal: by its number.</summary>
public static class ProposalRef
{
    public const string Kind = "proposal";

    public static Ref To(int number) => new(Kind, number.ToString(CultureInfo.InvariantCulture));
}
