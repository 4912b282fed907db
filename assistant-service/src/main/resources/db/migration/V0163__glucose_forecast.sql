-- How well the intervals of a person's own glucose forecasts have held.
create table forecast_person (
    patient text             primary key,
    share   double precision not null,     -- the share of readings that the next interval may miss
    judged  bigint           not null,     -- forecasts whose reading has come
    inside  bigint           not null      -- of them, those whose reading lay inside the interval
);
-- Intervals whose moment has not come or has not been looked at.
create table forecast_due (
    patient text             not null,
    due_at  timestamptz      not null,
    low     double precision not null,     -- 5 % quantile, mg/dL
    high    double precision not null,     -- 95 % quantile, mg/dL
    primary key (patient, due_at)
);
