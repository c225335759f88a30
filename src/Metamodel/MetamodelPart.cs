using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Identity;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Relations;
using Talaia.Metamodel.Quality;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;
using Talaia.Metamodel.Views;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Amendments;
using Talaia.Metamodel.TownModels.Imports;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.OfficeEdits;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Metamodel.TownModels.Rules;

namespace Talaia.Metamodel;

internal sealed class MetamodelPart : IModelPart
{
    public void Furnish(ModelBuilder model)
    {
        Release.Map(model);
        ElementVersion.Map(model);
        RelationVersion.Map(model);
        ViewVersion.Map(model);
        ForeignIdentifier.Map(model);
        Succession.Map(model);
        UncarriedReference.Map(model);
        Solution.Map(model);
        SourceCheck.Map(model);
        ReleaseCoverage.Map(model);
        ChangeProposal.Map(model);
        ProposalRemark.Map(model);
        ModelRule.Map(model);
        TownMaturity.Map(model);
        TownPiece.Map(model);
        TownOffer.Map(model);
        TownAgreement.Map(model);
        OfficeEdit.Map(model);
        TownImport.Map(model);
        Amendment.Map(model);
    }
}
