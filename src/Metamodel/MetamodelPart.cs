using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Quality;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;

namespace Talaia.Metamodel;

internal sealed class MetamodelPart : IModelPart
{
    public void Furnish(ModelBuilder model)
    {
        Release.Map(model);
        ElementVersion.Map(model);
        Solution.Map(model);
        SourceCheck.Map(model);
        ChangeProposal.Map(model);
    }
}
