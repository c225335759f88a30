using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;

namespace Talaia.Metamodel;

public static class MetamodelRoom
{
    public static IServiceCollection AddMetamodel(this IServiceCollection services) => services
        .AddSingleton<IModelPart, MetamodelPart>()
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
        .AddScoped<ISheetNames, ProposalNames>();
}
