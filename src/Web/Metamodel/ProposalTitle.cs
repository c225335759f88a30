using Talaia.Kernel.Wording;
using Talaia.Metamodel.Proposals;

namespace Talaia.Web.Metamodel;

/// <summary>What a proposal is called on pages: what it brings, or the codes of what it changes.</summary>
internal static class ProposalTitle
{
    public static string Of(ProposalRow proposal, Say say) =>
        proposal.Change.Title is { IsEmpty: false } title ? title.In(say.Language.Code) : string.Join(", ", proposal.Change.Touches.Take(4));
}
