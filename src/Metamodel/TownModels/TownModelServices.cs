using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Access;
using Talaia.Kernel.Links;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Quality;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Amendments;
using Talaia.Metamodel.TownModels.Ended;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.OfficeEdits;
using Talaia.Metamodel.TownModels.Peers;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Metamodel.TownModels.Rules;

namespace Talaia.Metamodel.TownModels;

internal static class TownModelServices
{
    public static IServiceCollection AddTownModels(this IServiceCollection services) => services
        .AddActs(Permission.KeepMetamodel, "import-rules", "undo-rules")
        .AddActs(Permission.AgreeTownModels, "import-maturity", "undo-maturity", "agree-town-model", "edit-on-behalf")
        .AddActs(Permission.EditTownModel, "assess-maturity", "edit-town-model", "offer-town-model", "see-office-edits", "settle-ended-piece")
        .AddActs(Permission.FileAmendments, "file-amendment")
        .AddActs(Permission.DecideAmendments, "decide-amendment")
        .AddScoped<IElementUses, TownPieceUses>()
        .AddScoped<IElementUses, RuleUses>()
        .AddScoped<IElementMentions, RuleMentions>()
        .AddScoped<ISheetNames, RuleNames>()
        .AddScoped<ISheetNames, AgreementNames>()
        .AddScoped<ImportRules>()
        .AddScoped<ReadRules>()
        .AddScoped<UndoRules>()
        .AddScoped<ImportMaturity>()
        .AddScoped<UndoMaturity>()
        .AddScoped<AssessMaturity>()
        .AddScoped<ReadMaturity>()
        .AddScoped<EditPieces>()
        .AddScoped<EditOnBehalf>()
        .AddScoped<SeeOfficeEdits>()
        .AddScoped<ReadOfficeEdits>()
        .AddScoped<ReadEndedPieces>()
        .AddScoped<SettleEndedPiece>()
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
