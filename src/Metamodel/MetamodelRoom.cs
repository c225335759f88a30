using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;
using Talaia.Metamodel.TownModels;

namespace Talaia.Metamodel;

public static class MetamodelRoom
{
    public static IServiceCollection AddMetamodel(this IServiceCollection services) => services
        .AddSingleton<IModelPart, MetamodelPart>()
        .AddActs(Permission.KeepMetamodel, "import-metamodel", "import-solutions")
        .AddActs(Permission.TakePart, "propose-change", "submit-proposal")
        .AddActs(Permission.DecideProposals, "accept-proposal", "refuse-proposal")
        .AddScoped<ISheetNames, ElementNames>()
        .AddScoped<ISheetNames, ReleaseNames>()
        .AddScoped<ISheetNames, SolutionNames>()
        .AddScoped<ImportMetamodel>()
        .AddScoped<ImportSolutions>()
        .AddScoped<ReadReleases>()
        .AddScoped<ReadElements>()
        .AddScoped<ReadElement>()
        .AddScoped<ReadSolutions>()
        .AddScoped<ProposalWriting>()
        .AddScoped<ProposeChange>()
        .AddScoped<SubmitProposal>()
        .AddScoped<AcceptProposal>()
        .AddScoped<RefuseProposal>()
        .AddScoped<ReadProposals>()
        .AddScoped<ISheetNames, ProposalNames>()
        .AddTownModels();
}
