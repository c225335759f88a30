using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Exchange;
using Talaia.Metamodel.Identity;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Quality;
using Talaia.Metamodel.Relations;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;
using Talaia.Metamodel.Trees;
using Talaia.Metamodel.TownModels;

namespace Talaia.Metamodel;

public static class MetamodelRoom
{
    public static IServiceCollection AddMetamodel(this IServiceCollection services) => services
        .AddSingleton<IModelPart, MetamodelPart>()
        .AddActs(Permission.KeepMetamodel, "import-metamodel", "undo-import", "import-solutions", "edit-solution", "settle-reference")
        .AddActs(Permission.TakePart, "propose-change", "submit-proposal", "edit-draft", "withdraw-proposal", "remark-on-proposal")
        .AddActs(Permission.DecideProposals, "accept-proposal", "refuse-proposal", "publish-release", "withdraw-remark")
        .AddActs([], "check-sources")
        .AddScoped<ISheetNames, ElementNames>()
        .AddScoped<ISheetNames, ReleaseNames>()
        .AddScoped<ISheetNames, SolutionNames>()
        .AddScoped<ImportMetamodel>()
        .AddScoped<UndoImport>()
        .AddScoped<ImportSolutions>()
        .AddScoped<EditSolution>()
        .AddScoped<ReadUncarried>()
        .AddScoped<ReadLineage>()
        .AddScoped<ReadForebears>()
        .AddScoped<SettleReference>()
        .AddScoped<ReadReleases>()
        .AddScoped<ReadElements>()
        .AddSingleton<KnownState>()
        .AddScoped<ReadState>()
        .AddScoped<ReadElementHistory>()
        .AddScoped<ReadRelations>()
        .AddScoped<ReadStatements>()
        .AddScoped<ReadDocument>()
        .AddScoped<ReadSolutions>()
        .AddScoped<PendingRelease>()
        .AddScoped<CarryReferences>()
        .AddScoped<PublishRelease>()
        .AddSingleton<KnownTrees>()
        .AddScoped<ReadTree>()
        .AddSingleton<KnownChanges>()
        .AddScoped<ReadChanges>()
        .AddScoped<IElementMentions, SolutionMentions>()
        .AddScoped<IElementMentions, RequirementMentions>()
        .AddScoped<RecordSourceChecks>()
        .AddScoped<ReadSourceChecks>()
        .AddScoped<ReadQuality>()
        .AddSingleton<KnownCoverage>()
        .AddScoped<ReadCoverage>()
        .AddScoped<ProposalWriting>()
        .AddScoped<ProposeChange>()
        .AddScoped<SubmitProposal>()
        .AddScoped<EditDraft>()
        .AddScoped<WithdrawProposal>()
        .AddScoped<RemarkOnProposal>()
        .AddScoped<WithdrawRemark>()
        .AddScoped<ReadRemarks>()
        .AddScoped<ReadOvertaken>()
        .AddScoped<AcceptProposal>()
        .AddScoped<RefuseProposal>()
        .AddScoped<ReadProposals>()
        .AddScoped<ReadImpact>()
        .AddScoped<ISheetNames, ProposalNames>()
        .AddTownModels();
}
