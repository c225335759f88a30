using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Rankings;
using Talaia.Foresight.Signals;
using Talaia.Foresight.Sources;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Data;

namespace Talaia.Foresight;

internal sealed class ForesightPart : IModelPart
{
    public void Furnish(ModelBuilder model)
    {
        Source.Map(model);
        Signal.Map(model);
        Ranking.Map(model);
        TermRanking.Map(model);
        Trend.Map(model);
    }
}
