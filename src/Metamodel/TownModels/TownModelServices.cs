using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Access;
using Talaia.Kernel.Links;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Quality;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Amendments;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.Peers;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Metamodel.TownModels.Rules;

namespace Talaia.Metamodel.TownModels;

internal static class TownModelServices
{
    public static IServiceCollection AddTownModels(this IServiceCollection services) => services
        .AddActs(Permission.KeepMetamodel, "import-rules")
        .AddActs(Permission.AgreeTownModels, "import-maturity", "agree-town-model")
        .AddActs(Permission.EditTownModel, "assess-maturity", "edit-town-model", "offer-town-model")
        .AddActs(Permission.FileAmendments, "file-amendment")
        .AddActs(Permission.DecideAmendments, "decide-amendment")
        .AddScoped<IElementUses, TownPieceUses>()
        .AddScoped<IElementUses, RuleUses>()
        .AddScoped<IElementMentions, RuleMentions>()
        .AddScoped<ISheetNames, RuleNames>()
        .AddScoped<ISheetNames, AgreementNames>()
        .AddScoped<ImportRules>()
        .AddScoped<ReadRules>()
        .AddScoped<ImportMaturity>()
        .AddScoped<AssessMaturity>()
        .AddScoped<ReadMaturity>()
        .AddScoped<EditPieces>()
        .AddScoped<ReadPeers>()
        .AddScoped<OfferModel>()
        .AddScoped<AgreeModel>()
        .AddScoped<ReadAgreements>()
        .AddScoped<FileAmendment>()
        .AddScoped<DecideAmendment>()
        .AddScoped<ReadAmendments>()
        .AddScoped<ReadTownModel>()
        .AddScoped<ListTownModels>();
}
